using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Mtom;

/// <summary>A package, or an attachment that is still arriving, cannot be read on.</summary>
public sealed class MtomException : IOException
{
    internal MtomException(MtomProblem problem, SoapFailure? failure, string message, IOException? cause = null)
        : base(message, cause)
    {
        Problem = problem;
        Failure = failure;
    }

    public MtomProblem Problem { get; }

    /// <summary>The finding to tell the sender; null when the size or the connection is to blame, which are the host's to tell.</summary>
    public SoapFailure? Failure { get; }

    internal static MtomException Because(FaultCode code, string vistoIt, string seenEn, MtomProblem problem = MtomProblem.Malformed)
    {
        var failure = MtomFailures.Of(code, vistoIt, seenEn);
        return new MtomException(problem, failure, failure.MessageEn);
    }
}

/// <summary>What ended the reading.</summary>
public enum MtomProblem
{
    /// <summary>The package breaks a rule.</summary>
    Malformed,

    /// <summary>The bytes ended before the closing boundary.</summary>
    Truncated,

    /// <summary>A part is larger than allowed.</summary>
    TooLarge,

    /// <summary>The connection failed; the inner exception is the host's.</summary>
    Broken,
}
