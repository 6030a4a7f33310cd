namespace Inps.Interop.Client;

/// <summary>A certificate file cannot be used: the message is one Italian sentence saying which and why.</summary>
public sealed class CertificatoException : Exception
{
    internal CertificatoException(string frase, Exception? cause = null)
        : base(frase, cause)
    {
    }
}
