//! Vehicles: car following, demand, detectors, CAM emission.
