using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Egov;

/// <summary>A busta, or why the message carries none.</summary>
public abstract record BustaResult
{
    private BustaResult()
    {
    }

    /// <summary>The header block has the structure of a busta.</summary>
    /// <param name="Busta">The busta.</param>
    /// <param name="Rilievi">What its content breaks; empty for a good one.</param>
    /// <param name="BodyLocalName">Local name of the Body's child; null when there is none.</param>
    public sealed record Letta(Busta Busta, IReadOnlyList<RilievoBusta> Rilievi, string? BodyLocalName) : BustaResult;

    /// <summary>There is no busta, or not one of this structure: EGOV_IT_001, which is answered without a busta.</summary>
    public sealed record NonRiconosciuta(SoapFailure Failure) : BustaResult;
}
