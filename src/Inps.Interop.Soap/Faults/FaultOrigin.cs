namespace Inps.Interop.Soap.Faults;

/// <summary>Whose fault it is: the five values of SOAP 1.2 Part 1 §5.4.6 (DataEncodingUnknown is a Client fault in SOAP 1.1).</summary>
public enum FaultOrigin
{
    Sender,
    Receiver,
    MustUnderstand,
    VersionMismatch,
    DataEncodingUnknown,
}
