import Foundation

/// A number of one of the four numeric types of SPARQL, in the order of their promotion.
enum Numeric {
  case integer(XSDDecimal)
  case decimal(XSDDecimal)
  case float(Float)
  case double(Double)

  var double: Double {
    switch self {
    case .integer(let value), .decimal(let value): value.double
    case .float(let value): Double(value)
    case .double(let value): value
    }
  }

  private var float: Float {
    switch self {
    case .integer(let value), .decimal(let value): Float(value.double)
    case .float(let value): value
    case .double(let value): Float(value)
    }
  }

  /// Two numbers promoted to the lower type that holds both (XPath 2.0, appendix B.1).
  private enum Promoted {
    case integers(XSDDecimal, XSDDecimal)
    case decimals(XSDDecimal, XSDDecimal)
    case floats(Float, Float)
    case doubles(Double, Double)
  }

  private static func promote(_ left: Numeric, _ right: Numeric) -> Promoted {
    switch (left, right) {
    case (.integer(let first), .integer(let second)): .integers(first, second)
    case (.integer(let first), .decimal(let second)), (.decimal(let first), .integer(let second)),
      (.decimal(let first), .decimal(let second)):
      .decimals(first, second)
    case (.double, _), (_, .double): .doubles(left.double, right.double)
    default: .floats(left.float, right.float)
    }
  }

  enum Operation { case add, subtract, multiply, divide }

  /// `nil` is an error: a division by zero, or a result of more than 128 bits.
  static func apply(_ operation: Operation, _ left: Numeric, _ right: Numeric) -> Numeric? {
    switch promote(left, right) {
    case .integers(let first, let second):
      let result = exact(operation, first, second)
      return operation == .divide ? result.map(Numeric.decimal) : result.map(Numeric.integer)
    case .decimals(let first, let second): return exact(operation, first, second).map(Numeric.decimal)
    case .floats(let first, let second): return .float(binary(operation, first, second))
    case .doubles(let first, let second): return .double(binary(operation, first, second))
    }
  }

  private static func exact(_ operation: Operation, _ left: XSDDecimal, _ right: XSDDecimal) -> XSDDecimal? {
    switch operation {
    case .add: left.adding(right)
    case .subtract: left.subtracting(right)
    case .multiply: left.multiplied(by: right)
    case .divide: left.divided(by: right)
    }
  }

  private static func binary<Number: BinaryFloatingPoint>(
    _ operation: Operation, _ left: Number, _ right: Number
  ) -> Number {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    }
  }

  /// `nil` where one is not a number.
  static func compare(_ left: Numeric, _ right: Numeric) -> Comparison? {
    switch promote(left, right) {
    case .integers(let first, let second), .decimals(let first, let second): XSDDecimal.compare(first, second)
    case .floats(let first, let second): Comparison(first, second)
    case .doubles(let first, let second): Comparison(first, second)
    }
  }

  func negated() -> Numeric? {
    switch self {
    case .integer(let value): value.negated().map(Numeric.integer)
    case .decimal(let value): value.negated().map(Numeric.decimal)
    case .float(let value): .float(-value)
    case .double(let value): .double(-value)
    }
  }

  var magnitude: Numeric? {
    switch self {
    case .integer(let value), .decimal(let value): value.significand < 0 ? negated() : self
    case .float(let value): .float(value.magnitude)
    case .double(let value): .double(value.magnitude)
    }
  }

  /// Rounds and keeps the type, as `ROUND`, `CEIL` and `FLOOR` do. A half goes up, also below zero.
  func rounded(_ rule: XSDDecimal.Rounding) -> Numeric {
    switch self {
    case .integer: self
    case .decimal(let value): .decimal(value.rounded(rule))
    case .float(let value): .float(Self.round(value, rule))
    case .double(let value): .double(Self.round(value, rule))
    }
  }

  private static func round<Number: BinaryFloatingPoint>(_ value: Number, _ rule: XSDDecimal.Rounding) -> Number {
    switch rule {
    case .down: value.rounded(.down)
    case .up: value.rounded(.up)
    case .towardZero: value.rounded(.towardZero)
    case .halfUp:
      value.magnitude >= 1e15 || value == value.rounded(.towardZero)
        ? value : (value + 0.5).rounded(.down) == 0 && value < 0 ? -0.0 : (value + 0.5).rounded(.down)
    }
  }

  /// The effective boolean value: false for zero and for what is not a number.
  var isTrue: Bool {
    switch self {
    case .integer(let value), .decimal(let value): !value.isZero
    case .float(let value): !(value == 0 || value.isNaN)
    case .double(let value): !(value == 0 || value.isNaN)
    }
  }

  /// What `STR` of a computed number gives.
  var string: String {
    switch self {
    case .integer(let value), .decimal(let value): value.text
    case .float(let value): DoubleText.string(value)
    case .double(let value): DoubleText.string(value)
    }
  }

  /// The canonical lexical form.
  var lexicalForm: String {
    switch self {
    case .integer(let value), .decimal(let value): value.text
    case .float(let value): DoubleText.canonical(value)
    case .double(let value): DoubleText.canonical(value)
    }
  }
}
