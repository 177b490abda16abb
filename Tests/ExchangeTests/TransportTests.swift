import Foundation
import Primitives
import Testing
import X12

@testable import Claims
@testable import Exchange

/// Files that go out and come in, on a real file system.
@Suite struct TransportTests {
    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func aSentFileLiesInTheOutboxWhole() async throws {
        let folder = try TemporaryFolder()
        let transport = DirectoryTransport(name: "directory", root: folder.url)
        try await transport.send([1, 2, 3], named: "a.837")
        let file = folder.url.appending(path: "out/a.837")
        #expect(try [UInt8](Data(contentsOf: file)) == [1, 2, 3])
        // No half-written file is left beside it.
        #expect(try names(folder.url.appending(path: "out")) == ["a.837"])
    }

    @Test func theOutboxIsForTheOwnerOnly() async throws {
        let folder = try TemporaryFolder()
        try await DirectoryTransport(name: "directory", root: folder.url).send([1], named: "a")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: "out").path)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    @Test(arguments: ["", ".", "..", ".hidden", "../a", "a/b", "/etc/passwd", "a\u{0}b"])
    func aNameThatLeavesTheFolderIsRefused(name: String) async throws {
        let folder = try TemporaryFolder()
        let transport = DirectoryTransport(name: "directory", root: folder.url.appending(path: "box"))
        await #expect(throws: TransportError.refused("directory", "the file name is not acceptable")) {
            try await transport.send([1], named: name)
        }
        #expect(try names(folder.url).isEmpty)
    }

    @Test func aFolderThatCannotBeWrittenIsATypedError() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "file")
        try Data([1]).write(to: file)
        let transport = DirectoryTransport(name: "directory", root: file)
        await #expect(throws: TransportError.self) { try await transport.send([1], named: "a") }
        #expect(try await transport.waiting().isEmpty)
    }

    @Test func waitingFilesComeOldestFirstAndStayUntilConfirmed() async throws {
        let folder = try TemporaryFolder()
        let transport = DirectoryTransport(name: "directory", root: folder.url)
        #expect(try await transport.waiting().isEmpty)
        // The second batch has two digits, and would come first by name.
        for (index, name) in ["batch-9.999", "batch-10.999", "batch-10.277ca"].enumerated() {
            try transport.offer([UInt8(index)], named: name)
            let written = Date(timeIntervalSince1970: 1_750_000_000 + Double(index))
            try FileManager.default.setAttributes(
                [.modificationDate: written], ofItemAtPath: folder.url.appending(path: "in/\(name)").path)
        }
        let inbox = folder.url.appending(path: "in")
        try FileManager.default.createDirectory(at: inbox.appending(path: "folder"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: inbox.appending(path: "link"), withDestinationURL: URL(filePath: "/etc/hostname"))
        try Data([9]).write(to: inbox.appending(path: ".part"))

        let waiting = try await transport.waiting()
        #expect(waiting.map(\.name) == ["batch-9.999", "batch-10.999", "batch-10.277ca"])
        #expect(waiting.map(\.bytes) == [[0], [1], [2]])
        #expect(try await transport.waiting() == waiting)

        try await transport.confirm(waiting[0])
        #expect(try await transport.waiting().map(\.name) == ["batch-10.999", "batch-10.277ca"])
        #expect(try [UInt8](Data(contentsOf: inbox.appending(path: "done/batch-9.999"))) == [0])
        await #expect(throws: (any Error).self) { try await transport.confirm(waiting[0]) }
    }

    @Test func theSimulatorLaysItsAnswersIntoTheInbox() async throws {
        let folder = try TemporaryFolder()
        let transport = SimulatorTransport(root: folder.url, payers: [Sample.payer()], clock: FixedClock(Sample.now))
        try await transport.send(Sample.file([Sample.claim(1)]), named: "batch.837")
        let waiting = try await transport.waiting()
        #expect(waiting.map(\.name) == ["batch.837.1.999", "batch.837.2.277ca", "batch.837.3.835"])
        #expect(try names(folder.url.appending(path: "out")) == ["batch.837"])
        for file in waiting { try await transport.confirm(file) }
        #expect(try await transport.waiting().isEmpty)
    }
}
