//! Timetable, arrival prediction, boards, the MQTT payload model.
