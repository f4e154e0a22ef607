//! Vehicle tracking, arrivals and queues from CAM and detectors.
