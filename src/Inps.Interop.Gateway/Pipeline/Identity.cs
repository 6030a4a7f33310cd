using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Adesioni;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>The fruitore recognised by its certificate.</summary>
/// <param name="Adesione">The adesione the call is judged by.</param>
/// <param name="Certificato">The certificate of the TLS channel.</param>
/// <param name="Impronta">Its SHA-256 thumbprint, upper-case hexadecimal.</param>
internal sealed record Fruitore(Adesione Adesione, X509Certificate2 Certificato, string Impronta);

/// <summary>How the Identity header was written (domain 1.2.1).</summary>
internal enum FormaIdentity
{
    /// <summary>F1: unqualified child elements, the canonical form.</summary>
    Elementi,

    /// <summary>F2: attributes.</summary>
    Attributi,

    /// <summary>F3: child elements qualified in <c>http://inps.it/</c>.</summary>
    ElementiQualificati,

    /// <summary>F4: separate header blocks, only where the adesione says so.</summary>
    BlocchiSeparati,
}

/// <summary>What the Identity header claims; a claim until the integrity stage confirms it.</summary>
/// <param name="AliasUserid">True when the spelling <c>Userid</c> of COOP-17 was used.</param>
internal sealed record IdentityDichiarata(string UserId, string CodiceUfficio, FormaIdentity Forma, bool AliasUserid);

/// <summary>The confirmed identity of the operator behind the call; operations accept only this.</summary>
internal sealed record Identity(string UserId, string CodiceUfficio, FormaIdentity Forma);
