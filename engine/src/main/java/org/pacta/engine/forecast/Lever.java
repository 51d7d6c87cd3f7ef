package org.pacta.engine.forecast;

/// What shortening or dropping a task would do for the chance by the deadline, all other luck being the same.
///
/// @param task index in the network
/// @param shortened gain in the chance if the task took a fifth less time in every future
/// @param dropped gain if it took no time and waited at no gate; what it depends on and what depends on it stay
/// @param shortenedError standard error of `shortened`, from the futures that it turns
/// @param droppedError standard error of `dropped`
public record Lever(int task, double shortened, double shortenedError, double dropped, double droppedError) {}
