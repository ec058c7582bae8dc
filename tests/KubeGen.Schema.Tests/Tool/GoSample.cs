namespace KubeGen.Schema.Tests.Tool;

/// <summary>A small API in Go, made up for these tests: every construct that the tool has to know, once.</summary>
internal static class GoSample
{
    public const string Core = """
        package v1

        const GroupName = ""

        type Item struct {
        	Key string `json:"key" protobuf:"bytes,1,opt,name=key"`
        }
        """;

    public const string Shop = """
        /* A block comment: type Ghost struct { X string `json:"x" protobuf:"bytes,1"` } */
        package v1

        import (
        	"fmt"

        	corev1 "k8s.io/api/core/v1"
        	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
        	"k8s.io/apimachinery/pkg/api/resource"
        	"k8s.io/apimachinery/pkg/util/intstr"
        )

        const GroupName = "shop.test"

        // +enum
        type Color string

        const (
        	Red Color = "red"
        	// says "green", with a brace {
        	Green = Color("green")
        	Blue  = Color(OtherBlue)
        	None  Color = ""

        	OtherBlue = "blue"
        )

        type (
        	Amounts map[string]resource.Quantity
        	Rules   []Rule
        )

        type SameItem = corev1.Item

        // +protobuf.nullable=true
        type Words []string

        // +genclient

        // Cart does things.
        type Cart struct {
        	metav1.TypeMeta `json:",inline"`
        	Base            `json:",inline" protobuf:"bytes,2,opt,name=base"`

        	// +optional
        	// +listType=map
        	// +listMapKey=key
        	// +listMapKey=size
        	Items []SameItem `json:"items,omitempty" patchStrategy:"merge" patchMergeKey:"key" protobuf:"bytes,3,rep,name=items"`
        	Color *Color     `json:"color,omitempty" protobuf:"bytes,4,opt,name=color"` // +listType=map
        	Amounts Amounts  `json:"amounts" protobuf:"bytes,5,rep,name=amounts"`
        	Rules   Rules    `json:"rules" protobuf:"bytes,6,rep,name=rules"`
        	Extra   map[string]Words `json:"extra" protobuf:"bytes,7,rep,name=extra"`
        	Blobs   map[string][]byte `json:"blobs" protobuf:"bytes,8,rep,name=blobs"`
        	Port    intstr.IntOrString `json:"port,omitzero" protobuf:"bytes,9,opt,name=port"`
        	hidden  func(a struct{ b int }) error
        	Any     interface{} `json:"any"`
        	Count, Total int `json:"-"`
        	First int `json:"first" protobuf:"bytes,1,opt,name=first"`
        }

        type Base struct {
        	Ratio float64 `json:"ratio" protobuf:"bytes,1,opt,name=ratio"`
        }

        type Rule struct{}

        type Either struct {
        	Yes bool `protobuf:"varint,1,opt,name=yes"`
        }

        type NotOnTheWire struct {
        	Rows []interface{} `json:"rows"`
        }

        func (c *Cart) String() string {
        	type Local struct{ X string }
        	return fmt.Sprintf(`{"type %s`, '}')
        }
        """;
}
