"""Times asn1tools on request: see benches/src/codec/peer.rs for the protocol.

Arguments: the ASN.1 modules.
"""

import sys
import time

import asn1tools

modules = asn1tools.compile_files(sys.argv[1:], "uper")

for line in sys.stdin:
    what, name, n, digits = line.split()
    name, n, octets = name.upper(), int(n), bytes.fromhex(digits)
    try:
        value = modules.decode(name, octets)
        encoded = modules.encode(name, value)
        if what == "recode":
            answer = encoded.hex()
        else:
            start = time.process_time_ns()
            if what == "decode":
                for _ in range(n):
                    modules.decode(name, octets)
            else:
                for _ in range(n):
                    modules.encode(name, value)
            # How often Python allocates is not looked at.
            answer = f"{time.process_time_ns() - start} -"
    except Exception as error:  # whatever it is, the bench says it
        answer = f"error: {error}"
    print(answer.replace("\n", " "), flush=True)
