import Glibc
import X12

/// Bytes from a file by read(2), as the command line reads them.
struct DescriptorSource: ByteSource {
    private let descriptor: Int32
    private(set) var bytes = 0

    init?(_ path: String) {
        descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        bytes += count
        return count
    }

    func end() { close(descriptor) }
}

/// What one piece of work cost the process.
struct Measurement {
    let seconds: Double
    let bytes: Int
    /// What was found, so that nothing can be left out unnoticed.
    let result: String

    /// User and system time of the whole process.
    static func processSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func wallSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Megabytes at the highest point.
    static func peakResidentMegabytes() -> Double {
        var usage = rusage()
        getrusage(0, &usage)
        return Double(usage.ru_maxrss) / 1_024
    }

    static func of(_ work: () -> (bytes: Int, result: String)) -> Measurement {
        let start = processSeconds()
        let done = work()
        return Measurement(seconds: processSeconds() - start, bytes: done.bytes, result: done.result)
    }

    var line: String {
        let speed = Double(bytes) / 1e6 / max(seconds, 1e-9)
        return "\(Int(speed.rounded())) MB/s \(Int(Measurement.peakResidentMegabytes().rounded(.up))) MB \(result)"
    }
}
