import Testing

@testable import X12

/// The guides that the program is made with.
@Suite("All guides")
struct AllGuidesTests {
    static let heads = Guide.sources.map(\.head)

    @Test("Every text compiles without an error", arguments: heads.map(\.name))
    func compiles(_ name: String) throws {
        let source = try #require(Guide.sources.first { $0.head.name == name })
        let result = GuideCompiler.compile(source.text)
        #expect(result.errors.map(\.description) == [])
        #expect(source.guide != nil)
    }

    @Test("Every source is in the catalog, under each of its versions, and no two share one")
    func catalog() {
        #expect(Guide.all.map(\.name) == Self.heads.map(\.name))
        for head in Self.heads {
            #expect(!head.versions.isEmpty)
            for version in head.versions {
                #expect(Guide.matching(transaction: head.transaction, version: version)?.name == head.name)
            }
        }
        let versions = Self.heads.flatMap { head in head.versions.map { "\(head.transaction) \($0)" } }
        #expect(Set(versions).count == versions.count)
        #expect(Guide.matching(transaction: "837", version: "004010X098A1") == nil)
        #expect(Guide.matching(transaction: "835", version: "005010X222A1") == nil)
    }

    @Test("The tree of every guide is consistent")
    func tree() {
        for guide in Guide.all {
            for (index, node) in guide.nodes.enumerated() {
                #expect(node.end > index && node.end <= guide.nodes.count)
                #expect(node.maxUse >= 1)
                switch node.kind {
                case .segment:
                    #expect(node.children.isEmpty && node.end == index + 1)
                    #expect(!node.elements.isEmpty)
                    #expect(node.elements.contains { $0.usage != .notUsed }, "\(guide.name): \(node.title)")
                case .loop:
                    #expect(!node.children.isEmpty && node.elements.isEmpty)
                    #expect(guide.childNodes[node.children.lowerBound] == index + 1)
                    #expect(guide.nodes[index + 1].segmentID == node.segmentID)
                    #expect(guide.nodes[index + 1].kind == .segment)
                }
                for place in node.children {
                    let child = guide.nodes[guide.childNodes[place]]
                    #expect(child.parent == index && child.depth == node.depth + 1)
                    #expect(child.segmentID == guide.childSegments[place])
                    #expect(child.position == guide.childPositions[place])
                }
            }
            #expect(guide.nodes.first?.end == guide.nodes.count)
        }
    }

    @Test("A required loop whose first segment is optional would be a contradiction")
    func firstSegments() {
        for guide in Guide.all {
            for (index, node) in guide.nodes.enumerated() where node.kind == .loop {
                #expect(guide.nodes[index + 1].isRequired, "\(guide.name) \(node.loopID)")
            }
        }
    }

    @Test("Composites that are used have a component that is required or can stand")
    func composites() {
        for guide in Guide.all {
            for node in guide.nodes {
                for use in node.elements where use.isComposite && use.usage != .notUsed {
                    #expect(use.components.contains { $0.usage != .notUsed }, "\(guide.name): \(node.title)")
                }
            }
        }
    }

    @Test("ST01 and the version elements accept what the head says")
    func headers() {
        for guide in Guide.all {
            let start = guide.nodes[1]
            #expect(start.segmentID == "ST" && start.isRequired)
            #expect(start.elements[0].codes == CodeList([guide.transaction]), "\(guide.name)")
            if let codes = start.elements[2].codes {
                #expect(guide.versions.allSatisfy { codes.contains(bytes: $0.utf8) }, "\(guide.name)")
            }
            #expect(guide.nodes.last?.segmentID == "SE")
        }
    }
}
