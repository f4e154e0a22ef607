// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.
#![allow(missing_docs, warnings, clippy::all, clippy::pedantic)]
pub mod add_grp_c;
pub mod cam_pdu_descriptions;
pub mod citsappl_mgmt_ids;
pub mod denm_pdu_descriptions;
pub mod dsrc;
pub mod efc_dsrc_application;
pub mod electronic_registration_identification_vehicle_data_module;
pub mod gdd;
pub mod its_container;
pub mod ivi;
pub mod ivim_pdu_descriptions;
pub mod mapem_pdu_descriptions;
pub mod rtcmem_pdu_descriptions;
pub mod spatem_pdu_descriptions;
pub mod srem_pdu_descriptions;
pub mod ssem_pdu_descriptions;
