//! Engine and microsim on one virtual clock; KPIs, replications.
