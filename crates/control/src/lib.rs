//! Policies: fixed-time, actuated, bus priority; output = stage requests.
