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

    /// The beginning of a file in each layout of edits, made up.
    private let beginnings = [
        "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\n"
            + "20610\t20600\t\t20200101\t*\t1\tr\n",
        "Col1,Col2,EffDt,DelDt,ModifierIndicator,PTP Edit Rationale\n20610,20600,20200101,,1,r\n",
        "code,type,other,deleted,mod,rationale\n20610,x,20600,9999-12-31,1,r\n",
        "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Rationale\n99213,1,r\n",
        "primary_code,add_on_code,aoc_edit_type\n11000,11001,1\n",
        "111001       11000       2013001\n111002       11000       2013001\n",
        "article_id,article_version,title,article_eff_date,status\n1,1,t,2024-01-01,A\n",
        "article_id,article_version,hcpc_code_id,hcpc_code_group\n1,1,99213,1\n",
        "article_id,article_version,icd10_code_id,icd10_covered_group\n1,1,I10,1\n",
        "article_id,article_version,icd10_code_id,icd10_noncovered_group\n1,1,I10,1\n",
        "article_id,article_version,icd10_covered_group,paragraph\n1,1,1,p\n",
        "article_id,article_version,contractor_id,contractor_type_id,contractor_version\n1,1,1,1,1\n",
        "contractor_id,contractor_type_id,contractor_version,contractor_bus_name,contractor_number\n1,1,1,n,1112\n",
        "contractor_id,contractor_type_id,contractor_version,state_id,active_date,term_date\n1,1,1,1,,\n",
        "state_id,state_abbrev,description\n7,CT,Connecticut\n",
    ]

    @Test("A file of edits is recognised by one of all layouts there are, as text and as workbook, and can be read")
    func alone() throws {
        #expect(beginnings.count == EditLayouts.all.count)
        var names: Set<String> = []
        for text in beginnings {
            let file = agencyText(text)
            let known = CodeFiles.layouts.filter { $0.recognises(file) }
            #expect(known.count == 1, "\(text.prefix(40)): \(known.map(\.name))")
            let layout = try #require(known.first)
            names.insert(layout.name)
            #expect(try layout.read(file).first?.tally.rowsKept ?? 0 >= 1)
            guard !(layout is AddOnTextLayout) else { continue }
            let separator: Character = text.contains("\t") ? "\t" : ","
            let rows = text.split(separator: "\n").map {
                $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
            }
            #expect(CodeFiles.layouts.filter { $0.recognises(agencyBook(rows)) }.map(\.name) == [layout.name])
        }
        #expect(names == Set(EditLayouts.all.map(\.name)))
    }

    @Test("No layout has the name of another, and no table its own")
    func names() {
        #expect(Set(EditLayouts.all.map(\.name)).count == EditLayouts.all.count)
        let ids = EditSchemas.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(EditSchemas.all.allSatisfy { $0.keyColumns <= $0.columns.count && !$0.obtain.isEmpty })
    }
}
