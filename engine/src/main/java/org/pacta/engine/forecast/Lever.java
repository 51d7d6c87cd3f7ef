package org.pacta.engine.forecast;

/// What shortening or dropping a task, or a chain of tasks, would do for the chance by the deadline, all other
/// luck being the same.
///
/// @param task index in the network; of a chain ([Run#chains()]) its last
/// @param shortened gain in the chance if the task, or each task of the chain, took a fifth less time in every
///     future
/// @param dropped gain if it took no time and waited at no gate, each task of a chain likewise; what it depends on
///     and what depends on it stay
/// @param shortenedError standard error of `shortened`, from the futures that it turns
/// @param droppedError standard error of `dropped`
public record Lever(int task, double shortened, double shortenedError, double dropped, double droppedError) {}
