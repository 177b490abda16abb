import FuzzOracles

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    CodeFileOracle.check(FuzzInput.bytes(start, count))
    return 0
}
