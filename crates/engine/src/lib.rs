//! The sans-IO engine: bytes in, bytes out, time passed in.
