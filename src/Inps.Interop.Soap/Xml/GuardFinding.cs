namespace Inps.Interop.Soap.Xml;

/// <summary>What the guard stops.</summary>
internal enum GuardFinding
{
    Dtd,
    TooDeep,
    TooManyAttributes,
    AttributeTooLong,
    NameTooLong,
    TooLarge,
}
