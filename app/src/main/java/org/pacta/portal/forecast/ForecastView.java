package org.pacta.portal.forecast;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.planning.told.Topic;
import org.pacta.portal.table.TableView;

/// What may come of a plan, or what was once said to come.
///
/// @param position the data date in words
/// @param sentence what can be read out
/// @param facts what must be known first, each a whole sentence
/// @param topics what else must be known to read it, by what it is about
/// @param fan null where nothing is open
/// @param ends when the whole may end; null with no fan
/// @param tables programmes, levers, measures, kept forecasts; what has no rows says why
/// @param name of the scenario; empty for none
/// @param changes what a scenario changes; empty for the plan as it is
/// @param plain the address without the scenario; empty where there is none
/// @param files where pictures are had, by their name
/// @param whatIf the form that asks what if; null where nothing can be asked
/// @param further what may be done or looked at from here
public record ForecastView(
        Frame frame,
        String title,
        String position,
        String sentence,
        List<String> facts,
        List<Topic> topics,
        @Nullable FanView fan,
        @Nullable EndsView ends,
        List<TableView> tables,
        String name,
        List<Change> changes,
        String plain,
        Map<String, List<Link>> files,
        @Nullable Form whatIf,
        List<Link> further)
        implements Page {

    private static final Set<String> COMPARED = Set.of("side", "moved");

    /// The plan beside what if and what that moves, which stand right below the sentence.
    public List<TableView> compared() {
        return tables.stream().filter(each -> COMPARED.contains(each.id())).toList();
    }

    /// All other tables.
    public List<TableView> beyond() {
        return tables.stream().filter(each -> !COMPARED.contains(each.id())).toList();
    }

    /// The files of a picture; empty for one that is not had.
    public List<Link> files(String picture) {
        return files.getOrDefault(picture, List.of());
    }

    /// A change of a scenario.
    ///
    /// @param without the address of the same scenario without it
    public record Change(String words, String without) {}

    /// A form that asks by an address.
    ///
    /// @param kept fields handed on unseen
    public record Form(String action, List<Kept> kept, List<Asked> fields) {

        public Form {
            kept = List.copyOf(kept);
            fields = List.copyOf(fields);
        }
    }

    public record Kept(String name, String value) {}

    public record Asked(String name, String label, String hint, String value) {}

    /// A page of words and tables alone.
    static ForecastView plainly(
            Frame frame,
            String title,
            String position,
            String sentence,
            List<String> facts,
            List<TableView> tables,
            List<Link> further) {
        return new ForecastView(
                frame, title, position, sentence, facts, List.of(), null, null, tables, "", List.of(), "", Map.of(),
                null, further);
    }

    public ForecastView {
        facts = List.copyOf(facts);
        topics = List.copyOf(topics);
        tables = List.copyOf(tables);
        changes = List.copyOf(changes);
        files = Map.copyOf(files);
        further = List.copyOf(further);
    }
}
