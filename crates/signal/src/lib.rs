//! Signal groups, stages, intergreens, the safety kernel, the SPATEM forecast.
