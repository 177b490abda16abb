import Testing

@testable import X12

/// What the notation can say, and the guide that comes of it.
@Suite("Guide compiler")
struct GuideCompilerTests {
    @Test("Loops nest by indentation, and segments know their loop")
    func nesting() throws {
        let result = GuideTexts.compile(
            """
            BHT R 1 Beginning : R R R R R R
            loop 2000A R >1 Billing level
              HL R 1 Level : R - R!{20} R{1}

              loop 2010AA R 1 Billing provider
                NM1 R 1 Name : R!{85} R{1,2} R S S - S S{XX} S
                N3 R 1 Address : R S
              loop 2000B S >1 Subscriber level
                HL R 1 Level : R R R!{22} R{0,1}
            """)
        #expect(result.errors == [])
        let guide = try #require(result.guide)
        #expect(guide.name == "test" && guide.title == "Test guide" && guide.functionalGroup == "HC")
        #expect(guide.versions == ["005010X222A1", "005010X222"])
        #expect(
            guide.nodes.map(\.segmentID) == ["ST", "ST", "BHT", "HL", "HL", "NM1", "NM1", "N3", "HL", "HL", "SE"])
        #expect(
            guide.nodes.map(\.loopID) == [
                "", "", "", "2000A", "2000A", "2010AA", "2010AA", "2010AA", "2000B", "2000B", "",
            ])
        #expect(guide.nodes.map(\.depth) == [0, 1, 1, 1, 2, 2, 3, 3, 2, 3, 1])
        #expect(guide.nodes.map(\.parent) == [-1, 0, 0, 0, 3, 3, 5, 5, 3, 8, 0])
        #expect(guide.nodes.map(\.end) == [11, 2, 3, 10, 5, 8, 7, 8, 10, 10, 11])
        #expect(guide.childNodes[guide.nodes[3].children] == [4, 5, 8])
        #expect(guide.childSegments[guide.nodes[3].children] == ["HL", "NM1", "HL"])
        #expect(guide.nodes[3].maxUse == .max && guide.nodes[5].maxUse == 1)
        #expect(guide.nodes[3].isRequired && !guide.nodes[8].isRequired)
        #expect(guide.nodes[8].discriminators == guide.nodes[9].discriminators)
        #expect(guide.nodes[8].discriminators == [.init(element: 3, component: 0, codes: CodeList(["22"]))])
    }

    @Test("Siblings in a row with the same first segment share a position")
    func positions() throws {
        let guide = try #require(
            GuideTexts.compile(
                """
                REF S 1 One : R!{EI} R
                REF S 1 Two : R!{SY} R
                DTP S 1 Date : R R R
                REF S 1 Later : R!{EI} R
                loop A S 1 First loop
                  NM1 R 1 Name : R!{85} R
                loop B S 1 Second loop
                  NM1 R 1 Name : R!{87} R
                NM1 S 1 A segment among them : R!{PE} R
                """
            ).guide)
        #expect(guide.childPositions[guide.nodes[0].children] == [0, 1, 1, 2, 3, 4, 4, 4, 5])
        #expect(guide.nodes[2].position == 1 && guide.nodes[3].position == 1)
    }

    @Test("Elements take type, length and components from the dictionary and usage from the guide")
    func elements() throws {
        let guide = try #require(
            GuideTexts.compile(
                """
                CLM R 1 Claim : R<1/20> R - - R(R{@pos} R{B} R{@frequency}) R{Y,N}
                HI S 1 Diagnoses : R(R!{ABK,BK} R) S(R{ABF,BF} R)
                EB S 1 Benefit : R - S{1,30}*99
                DTP S 1 Date : R{472} R{D8,RD8} R
                """
            ).guide)
        let claim = guide.nodes[2]
        #expect(claim.elements.count == 20)
        #expect(claim.elements[0].dataElement == 1028)
        #expect(claim.elements[0].type == .an && claim.elements[0].maxLength == 20 && claim.elements[0].minLength == 1)
        #expect(claim.elements[1].type == .r && claim.elements[1].maxLength == 18)
        #expect(claim.elements[2].usage == .notUsed && claim.elements[19].usage == .notUsed)
        let place = claim.elements[4]
        #expect(place.isComposite && place.components.map(\.dataElement) == [1331, 1332, 1325])
        #expect(place.components[0].externalList == .pos && place.components[0].codes == nil)
        #expect(place.components[1].codes?.contains("B") == true && place.components[1].codes?.contains("A") == false)
        let diagnoses = guide.nodes[3]
        #expect(diagnoses.discriminators == [.init(element: 1, component: 1, codes: CodeList(["ABK", "BK"]))])
        #expect(diagnoses.elements[0].syntaxNotes.map(\.name) == ["P0304", "E0809"])
        #expect(diagnoses.elements[0].components.count == 9)
        #expect(guide.nodes[4].elements[2].maxRepeats == 99)
        #expect(guide.nodes[4].elements[1].maxRepeats == 1)
        #expect(guide.nodes[4].syntaxNotes == [SyntaxNote(kind: .paired, positions: [9, 10])])
        #expect(guide.nodes[5].elements.map(\.formatQualifierDistance) == [0, 0, 1])
    }

    @Test("Named element lists stand alone, among other elements and in each other")
    func lists() throws {
        let result = GuideTexts.compile(
            """
            CAS S 5 Adjustment : R{CO,PR} @triple @triple
            N4 R 1 City : @city
            """,
            definitions: """
                elements triple = S{@carc} @amount
                elements amount = S S
                """,
            shared: "elements city = R S{@state} S S{@country}")
        #expect(result.errors == [])
        let guide = try #require(result.guide)
        #expect(
            guide.nodes[2].elements.map(\.usage)
                == [.required] + Array(repeating: .situational, count: 6) + Array(repeating: .notUsed, count: 12))
        #expect(guide.nodes[2].elements[4].externalList == .carc)
        #expect(guide.nodes[3].elements[1].externalList == .state)
    }

    @Test("Included pieces get their parameters and their place")
    func includes() throws {
        let result = GuideTexts.compile(
            """
            loop 2000A R 1 Level
              HL R 1 Level : R - R!{20} R
              include person level=C title=Dependent of the insured code=QC
            include person level=B title=Subscriber code=IL,74
            """,
            definitions: """
                define person
                  loop 2100$level S 1 $title
                    include name title=$title code=$code
                """,
            shared: """
                define name
                  NM1 R 1 $title name : R!{$code} R
                """)
        #expect(result.errors == [])
        let guide = try #require(result.guide)
        #expect(guide.nodes.map(\.loopID) == ["", "", "2000A", "2000A", "2100C", "2100C", "2100B", "2100B", ""])
        #expect(guide.nodes[5].title == "Dependent of the insured name")
        #expect(guide.nodes[7].discriminators.first?.codes == CodeList(["74", "IL"]))
    }

    @Test("Of two parameters that fit, the longer name counts")
    func parameterNames() throws {
        let guide = try #require(
            GuideTexts.compile(
                "include piece a=1 ab=2",
                definitions: """
                    define piece
                      loop X$abc S 1 Loop
                        LX R 1 Number : R
                    """
            ).guide)
        #expect(guide.nodes[2].loopID == "X2c")
    }

    @Test("Comments end lines, but a lone # in a title does not")
    func comments() throws {
        let guide = try #require(
            GuideTexts.compile(
                """
                # a comment
                LX R 1 Line #1 : R  # behind two blanks
                """
            ).guide)
        #expect(guide.nodes[2].title == "Line #1")
    }

    @Test("Long codes are compared as text, short ones as numbers")
    func codes() {
        let list = CodeList(["XX", "005010X222A1", "D8"])
        #expect(list.contains("D8") && list.contains(bytes: "XX".utf8) && list.contains(bytes: "005010X222A1".utf8))
        #expect(!list.contains(bytes: "005010X222A2".utf8) && !list.contains(bytes: "".utf8) && !list.contains("X"))
        let many = CodeList((10..<99).map(String.init))
        #expect((10..<99).allSatisfy { many.contains(bytes: String($0).utf8) })
        #expect(!many.contains("9") && !many.contains("99") && !many.contains("100"))
        #expect(list.overlaps(CodeList(["A", "D8"])) && !list.overlaps(many))
    }
}
