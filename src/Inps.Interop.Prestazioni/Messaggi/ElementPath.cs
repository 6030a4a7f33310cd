using System.Globalization;
using System.Text;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>The path of the element being read, kept while reading: local names, and the position among equal neighbours.</summary>
internal sealed class ElementPath
{
    private Step[] steps = new Step[16];

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Local name of the present element.</summary>
    public string CurrentName => steps[Depth - 1].Name ?? "";

    /// <summary>Enters an element below the present one.</summary>
    /// <param name="name">Local name.</param>
    /// <param name="repeatable">True when the contract allows several: its position is then shown even when it is the first.</param>
    public void Enter(string name, bool repeatable = false)
    {
        if (Depth + 1 >= steps.Length)
        {
            Array.Resize(ref steps, steps.Length * 2);
        }

        ref var step = ref steps[Depth];
        step.Position = string.Equals(step.Name, name, StringComparison.Ordinal) ? step.Position + 1 : 1;
        step.Name = name;
        step.IsRepeatable = repeatable;
        Depth++;
        steps[Depth].Name = null;
    }

    /// <summary>Leaves the present element.</summary>
    public void Leave() => Depth--;

    /// <summary>XPath-like text: <c>/A/B[2]/C</c>; the position is written where it says something.</summary>
    public override string ToString() => Write(everyPosition: false, root: "/");

    /// <summary>The same without the first slash and with every position: <c>A[1]/B[2]/C[1]</c>.</summary>
    public string ToKey() => Write(everyPosition: true, root: "");

    private string Write(bool everyPosition, string root)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Depth; i++)
        {
            text.Append(i == 0 ? root : "/").Append(steps[i].Name);
            if (everyPosition || steps[i].IsRepeatable || steps[i].Position > 1)
            {
                text.Append('[').Append(steps[i].Position.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        return text.ToString();
    }

    private struct Step
    {
        public string? Name;
        public int Position;
        public bool IsRepeatable;
    }
}
