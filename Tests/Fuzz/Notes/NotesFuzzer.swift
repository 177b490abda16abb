import FuzzOracles

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    NoteOracle.check(FuzzInput.bytes(start, count))
    return 0
}
