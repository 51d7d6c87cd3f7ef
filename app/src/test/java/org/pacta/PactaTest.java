package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// The command that serves is the same, read alone or among all.
class PactaTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve"})
    void saysTheSameReadAloneOrAmongAll(String name) {
        assertThat(usage(Pacta.serving(), name)).isEqualTo(usage(Pacta.commandLine(), name));
    }

    private static String usage(CommandLine all, String name) {
        return Objects.requireNonNull(all.getSubcommands().get(name)).getUsageMessage();
    }
}
