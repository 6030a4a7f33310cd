namespace Inps.Interop.Soap.Envelope;

/// <summary>The two versions of SOAP that are spoken here.</summary>
public enum SoapVersion
{
    Soap11,
    Soap12,
}
