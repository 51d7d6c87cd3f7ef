package org.pacta.desk.letter;

import java.time.LocalDate;
import java.util.UUID;

/// A letter that is to be sent; what it says is read when it is sent, under the rights of that moment.
///
/// @param day in the union; one letter a day
/// @param id the same at each attempt, so that mail servers know a second one for the same letter
record Letter(int union, long person, LocalDate day, UUID id) {}
