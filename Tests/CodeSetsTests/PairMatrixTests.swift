import AgencyFiles
import CodeSets
import Foundation
import Testing

@Suite("Layouts of edits against every file of the agencies")
struct PairMatrixTests {
    @Test("Each layout recognises its own files and no other", .enabled(if: EditFiles.folder != nil))
    func matrix() throws {
        let own = [
            "ccipra-v322r0-f1_excerpt.txt": "Medicare NCCI procedure-to-procedure edits",
            "MUE_2026Q2.csv": "NCCI medically unlikely edits",
            "ncci_aoc.csv": "NCCI add-on code edits",
        ]
        let folder = try #require(EditFiles.folder)
        var seen = 0
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            guard ["csv", "txt", "xml", "xsd"].contains(url.pathExtension) else { continue }
            let bytes = [UInt8](try Data(contentsOf: url))
            let isMarkup = ["xml", "xsd"].contains(url.pathExtension)
            for content in isMarkup ? [AgencyFile.Content.markup(bytes), .text(bytes)] : [.text(bytes)] {
                let file = AgencyFile(name: url.lastPathComponent, content: content)
                let names = EditLayouts.all.filter { $0.recognises(file) }.map(\.name)
                #expect(names == own[url.lastPathComponent].map { [$0] } ?? [], "\(url.lastPathComponent)")
                seen += 1
            }
        }
        #expect(seen > 15)
        let other = AgencyFile(name: "picture", content: .other)
        #expect(!EditLayouts.all.contains { $0.recognises(other) || $0.recognises(agencyText("")) })
    }

    @Test("No layout has the name of another, and no table its own")
    func names() {
        #expect(Set(EditLayouts.all.map(\.name)).count == EditLayouts.all.count)
        let ids = EditSchemas.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(EditSchemas.all.allSatisfy { $0.keyColumns <= $0.columns.count && !$0.obtain.isEmpty })
    }
}
