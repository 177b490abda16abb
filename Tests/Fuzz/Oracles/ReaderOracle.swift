import Primitives
import X12

/// The segments of any bytes, and the tools that work on segments.
package enum ReaderOracle {
    /// Nothing traps, reading ends, and the result depends neither on how the input is cut nor on the window.
    package static func check(_ bytes: [UInt8]) {
        let whole = trace(bytes, pieceSize: .max, FuzzInput.wide)
        let pieces = trace(bytes, pieceSize: FuzzInput.pieceSize(bytes), FuzzInput.narrow)
        FuzzInput.hold(pieces == whole, "pieces give the whole's result")
        checkValues(bytes)
        // Masking costs more than all the rest; a part of the inputs is enough.
        if (bytes.last ?? 0) % 4 == 1 { ToolOracle.check(bytes) }
    }

    /// The segments, events and findings of some bytes as one list.
    private static func trace(_ bytes: [UInt8], pieceSize: Int, _ limits: ReadLimits) -> [String] {
        var stream = TransactionStream(limits: limits)
        var source = ArraySource(bytes, pieceSize: pieceSize)
        var lines: [String] = []
        var steps = 0
        while true {
            steps += 1
            FuzzInput.hold(steps < 40 * (bytes.count + 100), "the stream ends")
            let event = stream.next()
            switch event {
            case .needsInput: stream.feed { source.read(into: $0) }
            case .end: return lines + stream.findings.map(\.description)
            case .setEnd: lines.append("SET END \(stream.setFaults.map(\.rawValue).sorted()) \(stream.segmentEnd)")
            case .groupEnd: lines.append("GROUP END \(stream.groupFaults.map(\.rawValue).sorted())")
            case .interchangeEnd:
                lines.append("INTERCHANGE END \(stream.interchangeFaults.map(\.rawValue).sorted())")
            default:
                let segment = stream.segment
                var line = "\(event) \(segment.id) \(segment.ordinal) \(segment.offset) \(segment.count)"
                for number in 0...max(0, segment.count) { line += "|" + segment[number] }
                lines.append(line)
            }
        }
    }

    /// A view and an owned segment hold the same values.
    private static func checkValues(_ bytes: [UInt8]) {
        var stream = TransactionStream(limits: FuzzInput.wide)
        var source = ArraySource(bytes)
        while true {
            switch stream.next() {
            case .needsInput: stream.feed { source.read(into: $0) }
            case .end: return
            case .segment, .stray, .interchangeStart, .groupStart, .setStart, .interchangeAcknowledgment:
                let view = stream.segment
                compare(view, Segment(view))
            case .setEnd, .groupEnd, .interchangeEnd: break
            }
        }
    }

    private static func compare(_ view: borrowing SegmentView, _ owned: Segment) {
        FuzzInput.hold(view.count == owned.count, "a view and its copy have as many elements")
        // One element more than there is: an absent one has no value.
        for number in 1...view.count + 1 {
            FuzzInput.hold(view[number] == owned[number], "a view and its copy have the same text")
            FuzzInput.hold(view.text(number) == owned.text(number), "a view and its copy have the same trimmed text")
            FuzzInput.hold(view.money(number).value == owned.money(number).value, "the same amount")
            FuzzInput.hold(view.date(number).value == owned.date(number).value, "the same date")
            FuzzInput.hold(view.number(number).value == owned.number(number).value, "the same number")
            let amount = view.money(number).value
            FuzzInput.hold(amount == nil || amount == (try? Money(view[number])), "no amount that Money refuses")
            let date = view.date(number).value
            FuzzInput.hold(date == CalendarDate(compact: view[number]), "the dates that CalendarDate takes")
            for part in 1...view.componentCount(number) + 1 {
                FuzzInput.hold(view.component(number, part) == owned.component(number, part), "the same component")
                _ = (view.componentCode(number, part), view.money(number, part), view.date(number, part))
            }
            _ = (view.period(number), view.code(number), view.repetitions(number), view.repetitionCount(number))
        }
    }
}
