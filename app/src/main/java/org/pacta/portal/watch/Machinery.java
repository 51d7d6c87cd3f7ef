package org.pacta.portal.watch;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Figures of the process and its Java machine, by the names under which exporters of Java give them.
final class Machinery {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private Machinery() {}

    static void tell(Exposition figures) {
        process(figures);
        memory(figures);
        var collectors = ManagementFactory.getGarbageCollectorMXBeans();
        figures.family("jvm_gc_collection_seconds", "summary", "Collections of memory and the time they took.");
        for (var each : collectors) {
            figures.sample("jvm_gc_collection_seconds_count", each.getCollectionCount(), "gc", each.getName());
            figures.sample("jvm_gc_collection_seconds_sum", each.getCollectionTime() / MILLIS, "gc", each.getName());
        }
        figures.single(
                "jvm_threads_current",
                "gauge",
                "Threads of the operating system.",
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static void process(Exposition figures) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        figures.single(
                "process_start_time_seconds",
                "gauge",
                "When the process began, in seconds since 1970.",
                runtime.getStartTime() / MILLIS);
        figures.single(
                "process_uptime_seconds", "gauge", "For how long the process runs.", runtime.getUptime() / MILLIS);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            figures.single(
                    "process_cpu_seconds_total",
                    "counter",
                    "Processor time used by the process.",
                    system.getProcessCpuTime() / NANOS);
            figures.single(
                    "process_open_fds", "gauge", "Open files and connections.", system.getOpenFileDescriptorCount());
        }
        resident()
                .ifPresent(bytes -> figures.single(
                        "process_resident_memory_bytes",
                        "gauge",
                        "Memory of the machine that the process holds, the database's own processes not among it.",
                        bytes));
    }

    private static void memory(Exposition figures) {
        var memory = ManagementFactory.getMemoryMXBean();
        var heap = memory.getHeapMemoryUsage();
        var other = memory.getNonHeapMemoryUsage();
        area(figures, "jvm_memory_used_bytes", "Memory in use.", heap, other, MemoryUsage::getUsed);
        area(figures, "jvm_memory_committed_bytes", "Memory set aside.", heap, other, MemoryUsage::getCommitted);
        figures.family("jvm_memory_max_bytes", "gauge", "Memory at most.")
                .sample("jvm_memory_max_bytes", heap.getMax(), "area", "heap");
    }

    private static void area(
            Exposition figures,
            String name,
            String help,
            MemoryUsage heap,
            MemoryUsage other,
            java.util.function.ToLongFunction<MemoryUsage> of) {
        figures.family(name, "gauge", help)
                .sample(name, of.applyAsLong(heap), "area", "heap")
                .sample(name, of.applyAsLong(other), "area", "nonheap");
    }

    /// In bytes; empty where the system does not say.
    private static OptionalLong resident() {
        if (!Files.isReadable(STATUS)) return OptionalLong.empty();
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(each -> each.startsWith(RESIDENT))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) * 1_024)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
