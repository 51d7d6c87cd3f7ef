package org.pacta.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pacta.exchange.faults.Reason;

/// Areas of a sheet whose cells are merged: the first cell's text is carried to the others, row by row.
final class MergedAreas {

    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int MOST = 200_000;

    private record Area(long top, long bottom, int left, int right) {}

    private final TreeMap<Long, List<Area>> starting = new TreeMap<>();
    private final Map<Area, String> open = new HashMap<>();
    private int count;

    /// Adds an area as a sheet writes it, `B2:C7`; what is none is passed over.
    void add(String words) {
        var area = AREA.matcher(words);
        if (!area.matches()) {
            return;
        }
        add(Long.parseLong(area.group(2)), Long.parseLong(area.group(4)), column(area.group(1)), column(area.group(3)));
    }

    void add(long top, long bottom, int left, int right) {
        if (++count > MOST) {
            throw new Refusal(Reason.FILE_DAMAGED);
        }
        starting.computeIfAbsent(top, _ -> new ArrayList<>()).add(new Area(top, bottom, left, right));
    }

    /// Fills the cells of a row that areas cover; rows must come in order.
    ///
    /// @param cells of the row by column; the texts carried are put in
    void fill(long line, Map<Integer, String> cells, int columns) {
        if (count == 0) {
            return;
        }
        open.keySet().removeIf(area -> area.bottom < line);
        for (var entry = starting.firstEntry();
                entry != null && entry.getKey() <= line;
                entry = starting.firstEntry()) {
            starting.pollFirstEntry();
            if (entry.getKey() == line) {
                entry.getValue().forEach(area -> open.put(area, cells.getOrDefault(area.left, "")));
            }
        }
        open.keySet().stream().sorted(Comparator.comparingInt(Area::left)).forEach(area -> {
            var text = open.getOrDefault(area, "");
            for (int column = area.left; column <= Math.min(area.right, columns - 1) && !text.isEmpty(); column++) {
                cells.put(column, text);
            }
        });
    }

    /// The number of a column by its letters, from 0; -1 if they are none.
    static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length() && i < 4; i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }
}
