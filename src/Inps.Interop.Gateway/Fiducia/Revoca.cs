using System.Globalization;

namespace Inps.Interop.Gateway.Fiducia;

/// <summary>Why a certificate is not taken, by what its authority says of it.</summary>
internal abstract record Revoca
{
    private Revoca()
    {
    }

    /// <summary>What follows "the certificate" in a sentence.</summary>
    public abstract string MotivoIt { get; }

    /// <inheritdoc cref="MotivoIt"/>
    public abstract string ReasonEn { get; }

    /// <summary>The authority has withdrawn it.</summary>
    /// <param name="Il">Since when.</param>
    /// <param name="Codice">CRLReason of RFC 5280 §5.3.1; null where none was given.</param>
    public sealed record Revocato(DateTimeOffset Il, int? Codice) : Revoca
    {
        private static readonly string?[] Reasons =
        [
            "unspecified", "keyCompromise", "cACompromise", "affiliationChanged", "superseded", "cessationOfOperation", "certificateHold", null, "removeFromCRL",
            "privilegeWithdrawn", "aACompromise",
        ];

        public override string MotivoIt => $"è stato revocato il {Date} dall'autorità che lo ha emesso{(Reason is { } reason ? $" ({reason})" : "")}";

        public override string ReasonEn => $"was revoked on {Date} by the authority that issued it{(Reason is { } reason ? $" ({reason})" : "")}";

        private string Date => Il.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

        private string? Reason => Codice is { } code && code >= 0 && code < Reasons.Length ? Reasons[code] : null;
    }

    /// <summary>Nobody can say now; the call may be repeated.</summary>
    /// <param name="Perche">What is missing, in Italian.</param>
    /// <param name="Why">The same in English.</param>
    public sealed record NonVerificabile(string Perche, string Why) : Revoca
    {
        public override string MotivoIt => $"non si può verificare ora: {Perche}";

        public override string ReasonEn => $"cannot be verified now: {Why}";
    }
}
