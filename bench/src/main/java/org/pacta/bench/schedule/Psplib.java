package org.pacta.bench.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.Capacity;
import org.pacta.engine.schedule.CapacityPlan;

/// A single-mode instance of PSPLIB (Kolisch and Sprecher, European Journal of Operational Research 96,
/// 1996).
///
/// @param name such as `j301_1`
/// @param mpmTime critical path length that the file states
record Psplib(String name, CapacityPlan plan, int mpmTime) {

    /// All instances of a set, by name.
    static List<Psplib> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sm"))
                    .sorted()
                    .map(Psplib::read)
                    .toList();
        }
    }

    private static Psplib read(Path file) {
        try {
            return parse(file.getFileName().toString().replace(".sm", ""), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Psplib parse(String name, List<String> lines) {
        int at = after(lines, "pronr.");
        int mpmTime = numbers(lines.get(at))[5];
        int precedence = after(lines, "jobnr.    #modes");
        int requests = after(lines, "jobnr. mode duration") + 1;
        int[] units = numbers(lines.get(after(lines, "RESOURCEAVAILABILITIES") + 1));
        var network = Network.builder();
        int jobs = 0;
        while (!lines.get(requests + jobs).startsWith("*")) {
            network.task("" + ++jobs);
        }
        for (int j = 0; j < jobs; j++) {
            int[] row = numbers(lines.get(precedence + j));
            for (int k = 3; k < row.length; k++) {
                network.link(j, row[k] - 1);
            }
        }
        var capacity = Capacity.builder(jobs);
        for (int r = 0; r < units.length; r++) {
            capacity.resource("R" + (r + 1), units[r]);
        }
        int[] durations = new int[jobs];
        for (int j = 0; j < jobs; j++) {
            int[] row = numbers(lines.get(requests + j));
            durations[j] = row[2];
            for (int r = 0; r < units.length; r++) {
                capacity.demand(j, r, row[3 + r]);
            }
        }
        var plan = new CapacityPlan(network.build(), Timing.plain(jobs, 0), capacity.build(), durations);
        return new Psplib(name, plan, mpmTime);
    }

    private static int after(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no line starts with " + start);
    }

    private static int[] numbers(String line) {
        return Arrays.stream(line.trim().split("\\s+", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /// Makespans by instance name, from a table whose rows begin with parameter, instance and makespan.
    static Map<String, Integer> makespans(Path file, String set) throws IOException {
        var known = new HashMap<String, Integer>();
        for (var line : Files.readAllLines(file)) {
            var cells = line.trim().split("\\s+", -1);
            if (cells.length >= 3 && cells[0].matches("\\d+") && cells[1].matches("\\d+") && cells[2].matches("\\d+")) {
                known.put(set + cells[0] + "_" + cells[1], Integer.parseInt(cells[2]));
            }
        }
        return known;
    }
}
