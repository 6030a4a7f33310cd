namespace Inps.Interop.Client;

/// <summary>No SOAP answer came: the message is one Italian sentence saying what was seen and what to do.</summary>
public sealed class ConnessioneException : Exception
{
    internal ConnessioneException(string frase, Exception? cause)
        : base(frase, cause)
    {
    }
}
