//! GeoNetworking and BTP packets, sans-IO.
