package org.pacta.exchange.workbook;

/// Takes items one by one.
@FunctionalInterface
public interface ItemSink {

    void item(Item item);
}
