import Hummingbird
import Mustache
import CryptoExtras
print("x")
