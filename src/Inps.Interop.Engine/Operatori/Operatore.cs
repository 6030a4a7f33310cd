namespace Inps.Interop.Engine.Operatori;

/// <summary>What an operator may do. The order is stored: append only.</summary>
public enum Ruolo
{
    /// <summary>Sees, with personal data masked.</summary>
    Operatore = 0,

    /// <summary>Reveals personal data, manages adesioni, resends, purges.</summary>
    Supervisore = 1,
}

/// <summary>A person who may enter the console.</summary>
/// <param name="Codice">Its short name, in the record of the actions.</param>
/// <param name="Certificato">SHA-256 of its certificate, upper-case hexadecimal.</param>
/// <param name="Account">Claim <c>sub</c> of the identity provider.</param>
/// <param name="DisabilitatoIl">When it lost the access; null while it has it.</param>
public sealed record Operatore(string Codice, string Nome, Ruolo Ruolo, string? Certificato, string? Account, DateTimeOffset? DisabilitatoIl = null);

/// <summary>An operator cannot be enrolled or found; the message, in Italian, says why.</summary>
public sealed class OperatoreException(string message) : Exception(message);
