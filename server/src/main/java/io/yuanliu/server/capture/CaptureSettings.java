package io.yuanliu.server.capture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be set about capture, as arguments of the program ({@code --yuanliu.capture.raw-days=30}).
 *
 * @param largestDocument beyond it 413
 * @param largeDocument beyond it a document is put on disk, answered, and worked through afterwards
 * @param inFlight bytes of documents being worked on at the same time; beyond it 429
 * @param reportAfter a record whose time lies longer ago than this reports; else it asks and may be refused
 * @param rawDays how long the bytes as received are kept
 * @param personYears how long fields about persons are kept
 */
@ConfigurationProperties("yuanliu.capture")
public record CaptureSettings(
        @DefaultValue("100MB") DataSize largestDocument,
        @DefaultValue("8MB") DataSize largeDocument,
        @DefaultValue("64MB") DataSize inFlight,
        @DefaultValue("15m") Duration reportAfter,
        @DefaultValue("90") int rawDays,
        @DefaultValue("3") int personYears) {}
