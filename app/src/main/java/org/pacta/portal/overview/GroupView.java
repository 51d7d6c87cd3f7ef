package org.pacta.portal.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Badge;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.Text;
import org.pacta.portal.figure.BarView;
import org.pacta.portal.figure.CurveView;
import org.pacta.portal.figure.FigureView;
import org.pacta.portal.figure.Pictures;
import org.pacta.portal.table.TableView;

/// A framework or one of its groups: direction, programme, plan.
///
/// @param level the name of the level, as `Programme 7`; for a framework its period
/// @param texts the name in every language there is, the reader's first
/// @param badge complete, or the like; null where nothing is to be said
/// @param grounds why it is complete or closed, in words; may be empty
/// @param childrenCaption the name of the groups below; empty where there are none
/// @param tables bodies, measures, editions, …; measures last where they are many
/// @param tools cite the figure
/// @param pictures the charts as files
public record GroupView(
        Frame frame,
        String level,
        List<Text> texts,
        @Nullable Badge badge,
        String grounds,
        List<FigureView> figures,
        @Nullable Remaining remaining,
        @Nullable CurveView curve,
        String childrenCaption,
        List<BarView> children,
        List<TableView> tables,
        List<Link> tools,
        Pictures pictures)
        implements Page {

    public GroupView {
        texts = List.copyOf(texts);
        figures = List.copyOf(figures);
        children = List.copyOf(children);
        tables = List.copyOf(tables);
        tools = List.copyOf(tools);
    }

    @Override
    public String title() {
        return texts.getFirst().words();
    }

    @Override
    public String gist() {
        return FigureView.gist(figures, Page.super.gist());
    }

    /// What is to be said where the groups add up to more than the whole; else empty.
    public String overlap() {
        return figures.isEmpty()
                ? ""
                : BarView.overlap(words(), children, figures.getFirst().denominator());
    }
}
