namespace Inps.Interop.Engine.Adesioni;

/// <summary>An adesione cannot be changed like this; the message, in Italian, is for the operator.</summary>
public sealed class AdesioneException(string message) : Exception(message);
