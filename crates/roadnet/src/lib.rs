//! Intersections, lanes, connections, movements, conflicts, stop points.
