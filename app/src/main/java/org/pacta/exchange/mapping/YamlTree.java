package org.pacta.exchange.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Nearest;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A node of a YAML file in which every scalar is text (`no`, `2023-07-01` and `1.10` stay as written), with its line.
///
/// No object is ever built from tags; size, depth and the number of nodes after aliases are limited.
sealed interface YamlTree {

    long line();

    record Text(long line, String text) implements YamlTree {}

    record Items(long line, List<YamlTree> items) implements YamlTree {}

    record Keys(long line, Map<String, YamlTree> keys) implements YamlTree {

        @Nullable
        YamlTree at(String key) {
            return keys.get(key);
        }

        /// Adds a fault for each key that is not known.
        void only(Collection<String> known, Findings findings) {
            keys.forEach((key, tree) -> {
                if (!known.contains(key)) {
                    findings.add(
                            Reason.MAPPING_UNKNOWN_KEY,
                            Place.row("", tree.line()),
                            key,
                            Nearest.to(key, known),
                            String.join(", ", known));
                }
            });
        }
    }

    int MOST_NODES = 20_000;
    int DEEPEST = 12;

    /// Reads a file whose top is a mapping of keys.
    ///
    /// @return the tree, or null after a fault
    static @Nullable Keys read(String yaml, Findings findings) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(1 << 20);
        options.setAllowDuplicateKeys(false);
        try {
            var node = new Yaml(options).compose(new StringReader(yaml));
            var tree = node == null ? null : tree(node, 0, new int[1]);
            if (tree instanceof Keys keys) {
                return keys;
            }
            findings.add(Reason.MAPPING_YAML, Place.row("", 1), "", "key: value");
        } catch (MarkedYAMLException e) {
            long line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1L;
            findings.add(Reason.MAPPING_YAML, Place.row("", line), "", String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            findings.add(Reason.MAPPING_YAML, Place.FILE, "", String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static YamlTree tree(Node node, int depth, int[] nodes) {
        if (++nodes[0] > MOST_NODES || depth > DEEPEST) {
            throw new YAMLException("too many or too deep nodes");
        }
        long line = node.getStartMark().getLine() + 1L;
        return switch (node) {
            case ScalarNode scalar -> new Text(line, scalar.getValue());
            case SequenceNode sequence -> {
                var items = new ArrayList<YamlTree>();
                for (var item : sequence.getValue()) {
                    items.add(tree(item, depth + 1, nodes));
                }
                yield new Items(line, List.copyOf(items));
            }
            case MappingNode mapping -> {
                var keys = new LinkedHashMap<String, YamlTree>();
                for (var tuple : mapping.getValue()) {
                    var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    if (keys.put(key, tree(tuple.getValueNode(), depth + 1, nodes)) != null) {
                        throw new YAMLException("line " + line + ": the key stands twice: " + key);
                    }
                }
                yield new Keys(line, keys);
            }
            default -> throw new YAMLException("line " + line + ": not a mapping, list or text");
        };
    }

    /// A text, or null after a fault.
    static @Nullable String text(@Nullable YamlTree tree, String key, Findings findings) {
        if (tree instanceof Text(long _, String text)) {
            return text;
        }
        if (tree != null) {
            wrong(tree, key, "text", findings);
        }
        return null;
    }

    /// One text or a list of them; empty after a fault or when there is none.
    static List<String> texts(@Nullable YamlTree tree, String key, Findings findings) {
        if (tree instanceof Text(long _, String text)) {
            return List.of(text);
        }
        if (tree instanceof Items(long _, List<YamlTree> items)
                && items.stream().allMatch(i -> i instanceof Text)) {
            return items.stream().map(i -> ((Text) i).text()).toList();
        }
        if (tree != null) {
            wrong(tree, key, "text, or a list of texts", findings);
        }
        return List.of();
    }

    /// Texts by key; empty after a fault or when there are none.
    static Map<String, String> textsByKey(@Nullable YamlTree tree, String key, Findings findings) {
        var texts = new LinkedHashMap<String, String>();
        if (tree instanceof Keys(long _, Map<String, YamlTree> keys)) {
            keys.forEach((k, v) -> {
                var text = text(v, key + "." + k, findings);
                if (text != null) {
                    texts.put(k, text);
                }
            });
        } else if (tree != null) {
            wrong(tree, key, "key: text", findings);
        }
        return texts;
    }

    /// One of the words allowed; the first of them when there is none or after a fault.
    static String oneOf(@Nullable YamlTree tree, String key, List<String> allowed, Findings findings) {
        var text = text(tree, key, findings);
        if (text == null || allowed.contains(text)) {
            return text == null ? allowed.getFirst() : text;
        }
        findings.add(
                Reason.MAPPING_WRONG_VALUE,
                Place.row("", tree == null ? 0 : tree.line()),
                text,
                key,
                String.join(", ", allowed));
        return allowed.getFirst();
    }

    static void wrong(YamlTree tree, String key, String expected, Findings findings) {
        var seen =
                switch (tree) {
                    case Text text -> text.text();
                    case Items items -> "[" + items.items().size() + "]";
                    case Keys keys ->
                        "{" + String.join(", ", Set.copyOf(keys.keys().keySet())) + "}";
                };
        findings.add(Reason.MAPPING_WRONG_VALUE, Place.row("", tree.line()), seen, key, expected);
    }
}
