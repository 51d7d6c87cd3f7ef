package org.pacta.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The groups of a plan and the measures that templates make of their topics.
record Outline(List<Branch> branches, List<Task> tasks) {

    /// A group of the plan.
    ///
    /// @param parent the code of the group above; empty at the top
    /// @param measures how many it has; 0 for a group of groups
    /// @param mark a word of its own, as `complete`
    /// @param fields the fields of the bodies that lead, the first foremost
    record Branch(
            String framework,
            String code,
            String parent,
            int position,
            int measures,
            String mark,
            List<String> fields,
            Words title,
            List<Words> topics) {

        String key() {
            return "group/" + framework + "/" + code;
        }

        Branch inEnglish() {
            return new Branch(framework, code, parent, position, measures, mark, fields, title.fromEnglish(), topics);
        }

        int depth() {
            return parent.isEmpty() ? 1 : 2;
        }
    }

    Outline {
        branches = List.copyOf(branches);
        tasks = List.copyOf(tasks);
    }

    static Outline read(String framework, String book, List<Template> templates, Chance chance) {
        var branches = branches(framework, Book.rows(book));
        var tasks = branches.stream()
                .flatMap(each -> tasks(each, templates, chance).stream())
                .toList();
        return new Outline(branches, tasks);
    }

    private static List<Branch> branches(String framework, List<List<String>> rows) {
        var branches = new ArrayList<Branch>();
        for (var row : rows) {
            if (row.getFirst().startsWith("-")) {
                var last = branches.removeLast();
                var topics = new ArrayList<>(last.topics);
                topics.add(Words.of(row.get(0).substring(1).strip(), row.get(1), row.size() > 2 ? row.get(2) : ""));
                branches.add(new Branch(
                        framework,
                        last.code,
                        last.parent,
                        last.position,
                        last.measures,
                        last.mark,
                        last.fields,
                        last.title,
                        topics));
                continue;
            }
            var code = row.get(0);
            var measures = row.get(1).equals("-") ? 0 : Integer.parseInt(row.get(1));
            var parent = code.contains(".") ? code.substring(0, code.indexOf('.')) : "";
            branches.add(new Branch(
                    framework,
                    code,
                    row.get(2).matches("M\\d") ? row.get(2) : parent,
                    branches.size() + 1,
                    measures,
                    row.get(2),
                    List.of(row.get(3).split(" ")),
                    Words.of(row.get(4), row.get(5), row.get(6)),
                    List.of()));
        }
        return branches;
    }

    private static List<Task> tasks(Branch branch, List<Template> templates, Chance chance) {
        var tasks = new ArrayList<Task>();
        int topics = branch.topics.size();
        for (int topic = 0; topic < topics && branch.measures > 0; topic++) {
            int length = branch.measures / topics + (topic < branch.measures % topics ? 1 : 0);
            var chain = chain(templates, length, branch, topic, chance);
            for (int place = 0; place < length; place++) {
                var template = chain.get(place);
                var title = template.title().about(branch.topics.get(topic));
                tasks.add(new Task(branch, tasks.size() + 1, topic, place, length, template, title));
            }
        }
        return tasks;
    }

    /// So many of the templates, in their order.
    private static List<Template> chain(List<Template> templates, int length, Branch branch, int topic, Chance chance) {
        return IntStream.range(0, templates.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer each) -> chance.at("chain" + branch.framework + branch.code, topic, each)))
                .limit(length)
                .sorted()
                .map(templates::get)
                .toList();
    }
}
