import ArgumentParser
import Foundation
import X12

/// A file that appears whole or not at all: it is written beside its place and takes its name at the end. Only its
/// owner may read it.
final class OutputFile {
    private let path: String
    private let temporary: String
    private var descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        temporary = "\(path).\(getpid()).part"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFailure.notWritten(path) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporary)
    }

    func write(_ bytes: [UInt8]) throws {
        guard Console.put(bytes, to: descriptor) else { throw FileFailure.notWritten(path) }
    }

    /// Gives the file its name.
    func finish() throws {
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw FileFailure.notWritten(path) }
        close(descriptor)
        descriptor = -1
    }
}

/// The files of a command that rewrites each of them: to standard output one after the other, or into files.
struct RewritingOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The file to write, or for several files a folder. Default: standard output.")
    var output: String?

    @Argument(help: "X12 files; `-` is standard input.") var files: [String] = ["-"]

    /// Rewrites each file. One that is no X12 file is named and leaves no output file.
    ///
    /// - Parameter rewrite: reads a source, writes pieces and returns what kept the file from being read.
    func forEach(_ rewrite: (inout FileSource, ([UInt8]) throws -> Void) throws -> UnreadableFile?) throws {
        var isComplete = true
        for file in files {
            do {
                var source = try FileSource(file)
                var problem: UnreadableFile?
                if let output {
                    let path = try place(of: file, in: output)
                    guard !source.isSame(as: path) else { throw FileFailure.sameFile(path) }
                    let written = try OutputFile(path)
                    problem = try rewrite(&source) { try written.write($0) }
                    if problem == nil { try written.finish() }
                } else {
                    problem = try rewrite(&source) { bytes in
                        guard Console.emit(bytes) else { throw FileFailure.notWritten("standard output") }
                    }
                }
                if let problem {
                    Console.remark(problem.remark(file))
                    isComplete = false
                }
            } catch let problem as FileFailure where files.count > 1 && problem != .needsFolder {
                Console.remark("superbill: \(problem)")
                isComplete = false
            }
        }
        if !isComplete { throw ExitStatus.unreadable }
    }

    private func place(of file: String, in output: String) throws -> String {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
        if exists, isFolder.boolValue {
            let name = file == "-" ? "standard-input.x12" : URL(fileURLWithPath: file).lastPathComponent
            return URL(fileURLWithPath: output).appendingPathComponent(name).path
        }
        guard files.count == 1 else { throw FileFailure.needsFolder }
        return output
    }
}
