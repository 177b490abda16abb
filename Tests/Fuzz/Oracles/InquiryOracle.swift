import Primitives
import X12

/// The inquiries and answers about eligibility and claim status of any bytes.
enum InquiryOracle {
    static func check(_ bytes: [UInt8], _ envelope: InterchangeEnvelope) {
        check(bytes, EligibilityInquiryModel.self, EligibilityInquiry.read) {
            EligibilityInquiry.write($0, envelope: envelope)
        }
        check(bytes, EligibilityResponseModel.self, EligibilityResponse.read) {
            EligibilityResponse.write($0, envelope: envelope)
        }
        check(bytes, ClaimStatusInquiryModel.self, ClaimStatusInquiry.read) {
            ClaimStatusInquiry.write($0, envelope: envelope)
        }
        check(bytes, ClaimStatusResponseModel.self, ClaimStatusResponse.read) {
            ClaimStatusResponse.write($0, envelope: envelope)
        }
    }

    /// Nothing traps, streaming gives what reading the whole gives, what can be written comes back as it is, and no
    /// message repeats the input.
    private static func check<Model: LevelModel>(
        _ bytes: [UInt8], _ model: Model.Type, _ read: ([UInt8], ReadLimits) -> UnitReading<Model.Unit>,
        write: ([Model.Unit]) -> WrittenInterchange
    ) {
        let reading = read(bytes, FuzzInput.wide)
        let source = ArraySource(bytes, pieceSize: FuzzInput.pieceSize(bytes))
        var reader = UnitReader<Model, ArraySource>(source, limits: FuzzInput.narrow)
        for unit in reading.units {
            guard let streamed = try? reader.next() else {
                return FuzzInput.hold(false, "streaming gives as many units")
            }
            FuzzInput.hold(streamed.value == unit.value, "streaming gives the units of the whole")
            FuzzInput.hold(streamed.findings == unit.findings, "streaming gives the findings of the whole")
            FuzzInput.hold(streamed.offset == unit.offset, "streaming gives the places of the whole")
        }
        FuzzInput.hold((try? reader.next()) == nil, "streaming gives no more units")
        FuzzInput.hold(reader.findings == reading.findings, "streaming gives the findings of the file")

        let written = write(reading.units.filter(\.isReadable).map(\.value))
        if written.isSendable, !reading.units.isEmpty {
            let again = read(written.bytes, ReadLimits())
            FuzzInput.hold(write(again.values).bytes == written.bytes, "writing again gives the same bytes")
        }
        MessageOracle.check(bytes, messages(reading)) { messages(read($0, FuzzInput.wide)) }
    }

    private static func messages<Value>(_ reading: UnitReading<Value>) -> [MessageOracle.Message] {
        MessageOracle.messages(reading.findings + reading.units.flatMap(\.findings))
    }
}
