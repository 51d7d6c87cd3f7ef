package org.pacta.portal.overview;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;
import org.pacta.page.Text;
import org.pacta.portal.figure.FigureView;

/// The unions on this server.
public record UnionsView(Frame frame, List<Entry> unions) implements Page {

    /// @param introduction the first paragraph of what the union says of itself; its words may be empty
    /// @param parties their names in the union's order
    /// @param frameworks a figure for each framework in force, under the framework's name
    public record Entry(
            Text name,
            String href,
            Text introduction,
            List<String> parties,
            List<Standing> frameworks,
            boolean demonstration) {
        public Entry {
            parties = List.copyOf(parties);
            frameworks = List.copyOf(frameworks);
        }
    }

    public record Standing(Text framework, String href, FigureView figure) {}

    public UnionsView {
        unions = List.copyOf(unions);
    }

    @Override
    public String title() {
        return say("portal.unions");
    }
}
