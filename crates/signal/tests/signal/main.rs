//! Signal programs, stages, plans of the day, and what the safety kernel promises.

mod controller;
mod day;
mod forecast;
mod intergreens;
mod interstage;
mod junction;
mod kernel;
mod observed;
mod on_demand;
mod plans;
mod program;
mod promises;
mod safety;
mod stages;
mod waits;
