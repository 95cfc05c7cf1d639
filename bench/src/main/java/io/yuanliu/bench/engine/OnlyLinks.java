package io.yuanliu.bench.engine;

import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.index.Marks;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import java.util.List;
import java.util.function.IntPredicate;

/** GraphView of which a walk needs nothing but where links lead: transformations of one unit into another. */
abstract class OnlyLinks implements GraphView {
    private final Marks marks = new Marks();
    private final Names names = new Names();

    @Override
    public List<Occurrence> from(int unit) {
        return List.of();
    }

    @Override
    public List<Occurrence> into(int unit) {
        return List.of();
    }

    @Override
    public List<Occurrence> from(int unit, IntPredicate wanted) {
        return List.of();
    }

    @Override
    public List<Occurrence> into(int unit, IntPredicate wanted) {
        return List.of();
    }

    @Override
    public List<Occurrence> group(String transformation) {
        return List.of();
    }

    @Override
    public boolean isNamed(int unit) {
        return true;
    }

    @Override
    public Occurrence.Kind kind(int occurrence) {
        return Occurrence.Kind.TRANSFORMATION;
    }

    @Override
    public boolean enters(int occurrence) {
        return false;
    }

    @Override
    public Marks marks() {
        return marks;
    }

    @Override
    public Names names() {
        return names;
    }
}
